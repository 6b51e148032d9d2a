# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
