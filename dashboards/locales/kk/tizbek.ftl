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
condition-estimated = { $what } (бағалау бойынша)
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді
condition-calibration-overdue = { $signal }: калибрлеу мерзімі { $since } өтіп кетті
condition-sensor-drifts = { $signal }: калибрлеуден кейін баланс бойынша { $size } ауытқыды

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }
alert-advised = { $cause }: не істеуге болады: { $what }
alert-advice-best = { $levers }. Сақтайды: { $size } ({ $stage }); шешім қабылдау мерзімі: { $until }

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
estimate-tab-twin = бағалау: дублёр, { $since }
estimate-tab-balance = бағалау: баланс, { $since }
estimate-tab-manual = бағалау: қолмен, { $since }
estimate-twin = Дублёр «{ $signal }» бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-balance = Айналадағы баланс бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-manual = Берілген сан бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-part = Орындалғанның { $amount } бөлігі — бағалау.
forecast-estimated = Ол қазір бағаланған сандардан басталады.
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
legend-estimate = ~ бағалау: үндемеген сигналдың орнына басқасы айтады

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
incident-print = баспаға
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

## Figures of a shift that people enter

entry-open = Дерек енгізу
entry-title = Ауысым деректері
entry-author = Енгізуші (аты-жөні)
entry-author-needed = Кім енгізетінін жазыңыз.
entry-shift-now = Осы ауысым
entry-shift-last = Өткен ауысым
entry-missing = Енгізілмегені: { $all } ішінен { $count }
entry-complete = Бәрі енгізілді
entry-none = енгізілмеген
entry-told = енгізілгені: { $count }
entry-told-until = тек { $at } дейін
entry-from = басы
entry-until = соңы
entry-at = уақыты
entry-document = құжат №
entry-reason = { $when } деректерін түзету. Себебі:
entry-reason-needed = Түзету себебін жазыңыз.
entry-withdraw = Алып тастау
entry-withdrawn = алынып тасталды
entry-correct = түзету
entry-revisions = өзгертілді: { $count } жазба
entry-more = тағы { $count } көрсету
entry-eyes = Көзбен бағаланған деңгейлер
entry-send = Жіберу
entry-keys = Enter — келесі, Ctrl+Enter — жіберу
entry-taken = Қабылданды: { $count }
entry-not-taken = Ештеңе қабылданған жоқ. Белгіленгенін түзетіп, қайта жіберіңіз.
entry-not-sent = Жіберілген жоқ. Белгіленгенін түзетіңіз.
entry-nothing = Жіберетін ештеңе жоқ: кемінде бір мән енгізіңіз.
entry-no-link = Сервермен байланыс жоқ. Енгізілгені осында сақталды: қайта жіберіңіз.
entry-out-of-range = Шектен тыс. Күтілетіні: { $range }
entry-range-from = { $least } { $unit } бастап
entry-range-to = { $most } { $unit } дейін
entry-time-expected = Уақыт бұл ауысымға жатпайды. Күтілетіні: { $start }–{ $end } аралығында СС:ММ
entry-told-already = { $at } дейін енгізіліп қойған. Өзгерту үшін «түзету» батырмасын басыңыз
entry-last-title = Өткен ауысым қорытындысы
entry-file = Файл: таразы, зертхана, ауысым қорытындысы
entry-file-hint = XLSX немесе CSV. Файл алдымен тексеріледі, содан кейін батырмамен қабылданады.
entry-file-kind = Кесте түрі
entry-file-usual = бағандардың әдеттегі атауларымен
entry-file-choose = Файлды таңдаңыз
entry-file-author = Алдымен жоғарыда кім енгізетінін жазыңыз.
entry-file-would = Қабылданатыны: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-good = Жарамды жолдар: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-taken = Қабылданды: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-known = Файлда жаңа ештеңе жоқ: бәрі бұрыннан белгілі.
entry-file-problems = Қате: { $count }. Ештеңе қабылданған жоқ.
entry-file-take = Файлды қабылдау
entry-file-take-good = Тек жарамды жолдарды қабылдау: { $count }
entry-file-sheets = «{ $sheet }» парағы оқылды. Оқылмағандары: { $others }.
entry-file-outdated = { $rows } жолдар: содан бері қолмен түзетілген, түзету күшінде қалады.
entry-row = Жол
entry-column = Баған
entry-what = Не дұрыс емес және не күтіледі
last-title = Өткен ауысым
last-amended = { $at } түзетілді, бұрын { $was }

fact-out-of-range = { $found } — шектен тыс. Күтілетіні: { $least }–{ $most }
fact-too-old = Тым ескі. { $since } бастап қабылданады: осы және өткен ауысым
fact-forgotten = Тым ескі: бұл уақытты енді түзетуге болмайды
fact-future = Бұл уақыт әлі келген жоқ. Күтілетіні: { $until } дейін
fact-overlaps = Бұл уақыттың бір бөлігіне енгізіліп қойған: { $value } ({ $from }–{ $until }, { $author }). Сол жазбаны түзетіңіз
fact-no-reason = Енгізіліп қойған: { $value } ({ $author }). Түзету үшін «түзету» батырмасын басып, себебін жазыңыз
fact-not-a-number = { $found } — сан емес. Мысалы, 1 240,5 күтіледі
fact-not-a-time = { $found } — уақыт емес. Мысалы, 22.11.2026 08:00 күтіледі
fact-not-a-date = { $found } — күн емес. Мысалы, 22.11.2026 күтіледі
fact-lacks-time = Уақыты жоқ. Күннің жанында сағат немесе ауысым күтіледі
fact-lacks-date = { $found } күнсіз. Жанында күні күтіледі
fact-no-heading = Кесте тақырыптары табылмады. Уақыт (Күні мен Уақыты, Басталуы мен Аяқталуы немесе Күні мен Ауысым) және мән (Нетто, Нақты, …) керек
fact-no-column = «{ $expected }» бағаны жоқ. Табылғаны: { $found }
fact-unknown-name = Белгісіз: { $found }. Көрсеткіштің, бункердің немесе кезеңнің атауы күтіледі
fact-of-nothing = Мән неге қатысты екені белгісіз: кесте түрін таңдаңыз немесе көрсеткіш бағанын қосыңыз
fact-contradicts = { $row }-жолмен бірдей, бірақ мәні басқа. Дұрыс жолды қалдырыңыз немесе құжат нөмірлерін жазыңыз
fact-unit = Баған өлшемі { $found }, күтілетіні { $expected }. Қайта есептелмейді
fact-no-table = Файл оқылмайды. Кестесі бар XLSX немесе CSV күтіледі
fact-no-rows = Тақырып астында мәні бар жолдар жоқ
fact-too-wide = Артық ұяшық бар. Санның үтірі бөлгіш ретінде оқылған болуы мүмкін
fact-no-shift = { $found } — бұл күні ондай ауысым жоқ
fact-backwards = Соңы басынан бұрын
fact-needs-interval = Басы мен соңы керек
fact-needs-one-time = Бір ғана уақыт керек
fact-author = Аты-жөні: 1-ден { $most } таңбаға дейін
fact-too-long = Тым ұзын: { $most } таңбадан аспауы керек
fact-full = Жазба саны { $limit } болды, енді қабылданбайды

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

## Sensors

sensors-title = Датчиктер тізілімі
sensor-label = Датчик
sensor-state = Күйі
sensor-last = Калибрлеу
sensor-due = Келесі
sensor-due-in = { $at } ({ $days } күннен кейін)
sensor-due-ago = { $at } ({ $days } күн бұрын)
sensor-valid = жарамды
sensor-overdue = мерзімі өткен
sensor-calibrations = Калибрлеулер: { $count }

# Адамдар: кіру, рөлдер, әрекеттер журналы
who-sign-in = Мұны істеу үшін жүйеге кіріңіз.
who-look = Көру үшін жүйеге кіріңіз.
who-ended = Сеанс аяқталды. Қайта кіріңіз.
who-wrong = Логин немесе құпиясөз қате.
who-wrong-old = Ескі құпиясөз қате.
role-viewer = бақылаушы
role-dispatcher = диспетчер
role-engineer = инженер
role-unit = учаске
role-administrator = әкімші
sign-title = Кіру
sign-login = Логин
sign-password = Құпиясөз
sign-do = Кіру
sign-caps = Caps Lock қосулы
sign-again = { $wait } кейін қайталауға болады
sign-show = Құпиясөзді көрсету
me-open = Кіру қажет емес
me-stranger = Сіз кірген жоқсыз
me-title = Пультте кім
me-roles = Рөлдер
me-units = Кезеңдер
me-sign-out = Шығу
me-password = Құпиясөзді ауыстыру
me-users = Пайдаланушылар
me-log = Әрекеттер журналы
me-demo = Басқа рөлде көру
me-may-not = Рөліңіз мұны істей алмайды
me-not-yours = Басқа кезеңдерге қатысты
password-old = Ескі құпиясөз
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-again = Жаңа құпиясөз тағы бір рет
password-differ = Құпиясөздер сәйкес емес
password-changed = Құпиясөз өзгертілді. Жаңасымен кіріңіз.
users-add = Пайдаланушы қосу
users-name = Тегі және лауазымы
users-state = Күйі
users-active = рұқсат бар
users-disabled = ажыратылған
users-disable = Ажырату
users-enable = Рұқсат беру
users-change = Өзгерту
users-reset = Жаңа құпиясөз
users-save = Сақтау
users-saved = Сақталды: { $login }
log-when = Қашан
log-who = Кім
log-from = Қайдан
log-what = Не
log-on = Неге
log-outcome = Нәтиже
log-all = барлығы
log-more = Бұрынғыларын көрсету
log-none = Мұндай жазбалар жоқ
log-nobody = белгісіз
log-open = кірусіз
entry-by = { $name } енгізді
did-asked = сұралды
did-done = орындалды
did-refused = қабылданбады
did-denied = рұқсат етілмеді
did-failed = орындалмады
act-sign-in = кіру
act-sign-out = шығу
act-acknowledge = растау
act-comment = пікір
act-calibrate = калибрлеу
act-plan = жоспар
act-user-add = жаңа пайдаланушы
act-user-roles = пайдаланушы рөлдері
act-user-password = пайдаланушы құпиясөзі
act-token-add = жаңа токен

## What-if, and versions of the plan
asking-conflict = Қазір бұлай болмайды. { $error }
asking-refused = Сервер қабылдамады: { $error }
whatif-title = Нұсқалар
whatif-compare-these = Нұсқаларды салыстыру
whatif-pick = шара қосу
whatif-nothing = Ештеңе істемеу
whatif-add = нұсқа
whatif-remove = { $variant } нұсқасын алып тастау
whatif-again = Қайта бастау
whatif-on = қосулы
whatif-off = жоқ
whatif-after = { "" }
whatif-minutes = минуттан кейін
whatif-compare = Салыстыру
whatif-wrong = Минуттар: 0-ден 1440-қа дейінгі бүтін сан.
whatif-best = жолдағы ең жақсысы
whatif-cost = Құны
whatif-unplanned = жоспар жоқ
whatif-order = Өкім беру: { $variant }
whatif-plan = Жоспарға айналдыру
whatif-given = Өкім берілді: { $levers }
whatif-steps = Қадамдар
steps-title = { $variant } нұсқасы қадамдар бойынша
steps-back = Нұсқаларға қайту
steps-what = Не
steps-who = Кім
steps-needs = Не керек
steps-free = { $resource }: бос
steps-stand-ins = тағы бос: { $resources }
steps-nothing-against = Қарсы ештеңе жоқ.
revise-back = Нұсқаларға
revise-reason = Себебі (міндетті)
revise-reason-needed = Алдымен себебін жазыңыз.
revise-show = Не өзгеретінін көрсету
revise-before = жоспар болған
revise-after = жоспар болады
plan-title = Жоспар
plan-waits = жауап жоқ
plan-agrees = келіседі
plan-against = қарсы
plan-agree = Келісеміз
plan-reject = Келіспейміз
plan-reason = Себебі (міндетті)
plan-versions = Жоспар нұсқалары
plan-version-head = Нұсқа
plan-original = бастапқы
plan-diff-title = Не өзгереді
plan-diff-show = Айырмашылығын көрсету
plan-diff-when = Қашан
plan-diff-old = болды
plan-diff-new = болады
plan-diff-nothing = жоқ
plan-diff-same = Айырмашылығы жоқ.

## What can be done, and orders
advice-title = Не істеуге болады
advice-decide-by = Шешім мерзімі: { $at } ({ $span })
advice-order = Өкім беру
advice-orders = Өкімдер
advice-call-off = тоқтату
act-issue = өкім
act-call-off = өкімді тоқтату
act-answer-plan = жоспар бойынша жауап
advice-more = Басқа нұсқалар: { $count }
advice-checked = Өкімдердің нәтижесі
advice-verdict-effective = нәтижелі
advice-verdict-not = нәтижесіз

## Corrective actions: used by the server and by the page

action-title = Түзету шаралары
action-open = Шаралар: { $count }
action-open-overdue = Шаралар: { $count }, мерзімі өткені: { $overdue }
action-new = Жаңа шара
action-none = Жоқ
action-column-plan = Дайындау
action-column-issued = Тапсырылды
action-column-doing = Орындалуда
action-column-check = Тексеру
action-column-over = Жабылды
action-state-agreed = келісілді
action-state-issued = тапсырылды
action-state-in-progress = орындалуда
action-state-done = тексеруді күтеді
action-state-checked = тексерілді
action-state-rejected = қабылданбады
action-kind-resource = ресурс
action-until = { $at } дейін
action-overdue = мерзімі өтті: { $at }
action-part-object = нысан
action-part-target = мақсат
action-part-owner = орындаушы
action-part-deadline = мерзім
action-lacks = жетіспейді: { $parts }
action-ended-finished = орындалды
action-verdict-too-early = айтуға ерте
action-step-agree = Келісу
action-step-issue = Тапсыру
action-step-finish = Орындалды
action-step-check = Тексеру
action-step-repeat = Қайталау
action-step-comment = Түсініктеме
action-field-reason = Себебі
action-field-note = Түсініктеме
action-field-kind = Түрі
action-field-object = Нысан
action-field-verb = Не істеу керек
action-field-target = Мақсат
action-field-unit = Өлшем бірлігі
action-field-owner = Орындаушы
action-field-deadline = Мерзімі, сс:мм
action-send = Жіберу
action-history = Тарихы: { $count }
action-event-commented = түсініктеме

## What is set aside, and how much there is to take in

shelve = Кейінге қалдыру
shelve-reason = себебі
desk-until = { $at } дейін
desk-since = { $at } бастап
desk-hour = Соңғы сағатта
desk-signals = Сигналдар
desk-sources = Дереккөздер

## Notifications (server) and the printed sheet

notify-subject = [{ $site }] { $text }
notify-subject-urgent = [{ $site }] Шұғыл: { $text }
notify-since = { $at } бастап
notify-advice = Не істеуге болады: { $what }
notify-decide-by = Шешім қабылдау мерзімі: { $at }
notify-acknowledged = Расталды: { $by }
notify-saves = Сақтайды: { $amount }
notify-incident = Оқиға № { $number }
notify-link = Пульт: { $url }
print-title = Оқиға № { $number }
print-cause = Себебі: { $cause }
print-choices = Не істеуге болады
print-what = Әрекет
print-happened = Не болды
