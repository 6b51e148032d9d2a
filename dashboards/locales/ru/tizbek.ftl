# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-estimated = { $what } (по оценке)
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-calibration-overdue = { $signal }: срок калибровки истёк { $since }
condition-sensor-drifts = { $signal }: после калибровки ушёл на { $size } по балансу
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })
condition-short-behind = { $subject }: отставание от плана
condition-short-slow = { $subject }: идёт медленно
condition-short-will-fill = { $subject }: заполнится
condition-short-will-empty = { $subject }: опустеет
condition-short-full = { $subject }: полно
condition-short-empty = { $subject }: пусто
condition-short-silent = { $subject }: молчит
condition-short-meter-suspect = { $subject }: показаниям нет доверия
condition-short-out-of-pattern = { $subject }: выпадает из обычной картины
condition-short-calibration-overdue = { $subject }: пора калибровать
condition-short-sensor-drifts = { $subject }: уходит
condition-short-low-grade = { $subject }: низкое содержание
condition-short-low-recovery = { $subject }: низкое извлечение

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }
alert-advised = { $cause }: что можно сделать: { $what }
alert-folded = { $what }. Причина: { $cause }. Свёрнуто: сейчас сигналов больше, чем может воспринять один человек
alert-announced = { $what }. Причина: { $cause }. Было отложено или свёрнуто и продолжается
alert-withheld-shelved = { $what }. Причина: { $cause }. Без вызова: отложено до { $until }, { $by } ({ $reason })
alert-withheld-suppressed = { $what }. Причина: { $cause }. Без вызова: { $name } стоит по плану, до { $until } (правило { $reason })
alert-withheld-out-of-service = { $what }. Причина: { $cause }. Без вызова: { $name } — выведено из работы, { $by } ({ $reason })
alert-shelved = { $cause }: отложено до { $until }, { $by }: { $reason }
alert-restored-shelved = { $cause }: больше не отложено
alert-restored-suppressed = { $cause }: больше не подавлено, плановая остановка закончилась ({ $name })
alert-restored-out-of-service = { $cause }: { $name } — снова в работе
alert-restored-by = { $what } ({ $by })
alert-chatters = { $what }. Повторилось { $times } раз с { $since }: дальше это один сигнал, пока не станет тихо
alert-stale = { $what }. Длится дольше, чем должен длиться сигнал
alert-advice-best = { $levers }. Спасает { $size } ({ $stage }); решить до { $until }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
sensors-title = Реестр датчиков
sensors-none = В файле площадки нет датчиков в реестре.
sensors-note = Уход по балансу: насколько датчик завышает, с удвоенной стандартной ошибкой. Погрешности — наибольшие из показаний.
sensor-label = Датчик
sensor-state = Состояние
sensor-last = Калибровка
sensor-due = Следующая
sensor-due-in = { $at } (через { $days } дн.)
sensor-due-ago = { $at } ({ $days } дн. назад)
sensor-accuracy = Допуск
sensor-off = Уход по балансу
sensor-valid = действует
sensor-overdue = просрочена
sensor-not-calibrated = калибровок не введено
sensor-drifts = показания уходят
sensor-often-out = дважды подряд вне допуска: калибровать чаще
sensor-modes = отказы:
sensor-calibrations = Калибровки: { $count }
sensor-line = множитель { $gain }, сдвиг { $offset }
sensor-errors = погрешность до калибровки { $found }, после { $left }
sensor-within = в допуске
sensor-out = вне допуска
sensor-withdrawn = отозвана
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-uncertain-spike = выброс
signal-uncertain-change = слишком быстрое изменение
signal-uncertain-substituted = заменён
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
signal-bad-heartbeat = сигнал жизни стоит
signal-bad-stuck = застыл, заменён
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-spike = выброс
outcome-change = слишком быстрое изменение
outcome-bad-heartbeat = сигнал жизни стоит
outcome-bad-stuck = застыл, заменён
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
estimate-tab-twin = оценка: дублёр с { $since }
estimate-tab-balance = оценка: баланс с { $since }
estimate-tab-manual = оценка: задано с { $since }
estimate-twin = Оценка по дублёру «{ $signal }» с { $since }: сам сигнал ничего не говорит.
estimate-balance = Оценка по балансу вокруг с { $since }: сам сигнал ничего не говорит.
estimate-manual = Оценка по заданному числу с { $since }: сам сигнал ничего не говорит.
estimate-part = Из выполненного { $amount } — оценка.
forecast-estimated = Он начинается с чисел, которые сейчас оценены.
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-estimate = ~ оценка: за умерший сигнал говорит замена
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-none-aside = Но есть то, по чему вызова нет: { $count } (отложено, подавлено или выведено).
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Figures of a shift that people enter

entry-open = Ввести данные
entry-title = Данные смены
entry-author = Кто вводит (фамилия)
entry-author-needed = Укажите, кто вводит.
entry-shift-now = Эта смена
entry-shift-last = Прошлая смена
entry-missing = Не введено: { $count } из { $all }
entry-complete = Всё введено
entry-none = не введено
entry-told = введено: { $count }
entry-told-until = только до { $at }
entry-from = с
entry-until = до
entry-at = время
entry-document = № документа
entry-reason = Исправление за { $when }. Причина:
entry-reason-needed = Напишите причину исправления.
entry-withdraw = Отозвать
entry-withdrawn = отозвано
entry-correct = исправить
entry-revisions = редакций: { $count }
entry-more = показать ещё { $count }
entry-eyes = Уровни на глаз
entry-send = Отправить
entry-keys = Enter — дальше, Ctrl+Enter — отправить
entry-taken = Принято: { $count }
entry-not-taken = Ничего не принято. Исправьте отмеченное и отправьте снова.
entry-not-sent = Не отправлено. Исправьте отмеченное.
entry-nothing = Отправлять нечего: введите хотя бы одно значение.
entry-no-link = Нет связи с сервером. Введённое сохранено здесь: отправьте ещё раз.
entry-out-of-range = Вне пределов. Ожидается: { $range }
entry-range-from = от { $least } { $unit }
entry-range-to = до { $most } { $unit }
entry-time-expected = Время не из этой смены. Ожидается ЧЧ:ММ от { $start } до { $end }
entry-told-already = До { $at } уже введено. Чтобы изменить, нажмите «исправить»
entry-last-title = Итоги прошлой смены
entry-file = Файл: весовая, лаборатория, сводка
entry-file-hint = XLSX или CSV. Сначала файл проверяется, принимается — по вашей кнопке.
entry-file-kind = Вид таблицы
entry-file-usual = по обычным названиям столбцов
entry-file-choose = Выберите файл
entry-file-author = Сначала укажите вверху, кто вводит.
entry-file-would = Будет принято: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-good = Годные строки: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-taken = Принято: новых { $new }, исправлений { $corrects }; уже было известно { $same }.
entry-file-known = Нового в файле нет: всё уже известно.
entry-file-problems = Ошибок: { $count }. Ничего не принято.
entry-file-take = Принять файл
entry-file-take-good = Принять только годные строки: { $count }
entry-file-sheets = Прочитан лист «{ $sheet }». Не прочитаны: { $others }.
entry-file-outdated = Строки { $rows }: с тех пор исправлено вручную, исправление остаётся.
entry-row = Строка
entry-column = Столбец
entry-what = Что не так и что ожидается
last-title = Прошлая смена
last-amended = исправлено в { $at }, было { $was }

fact-out-of-range = { $found } — вне пределов. Ожидается от { $least } до { $most }
fact-too-old = Слишком старое. Принимается с { $since }: эта и прошлая смена
fact-forgotten = Слишком старое: это время уже не исправить
fact-future = Это время ещё не наступило. Ожидается до { $until }
fact-overlaps = За часть этого времени уже введено: { $value } ({ $from }–{ $until }, { $author }). Исправьте ту запись
fact-no-reason = Уже введено: { $value } ({ $author }). Чтобы исправить, нажмите «исправить» и напишите причину
fact-not-a-number = { $found } — не число. Ожидается, например, 1 240,5
fact-not-a-time = { $found } — не время. Ожидается, например, 22.11.2026 08:00
fact-not-a-date = { $found } — не дата. Ожидается, например, 22.11.2026
fact-lacks-time = Нет времени. Ожидается время суток или смена рядом с датой
fact-lacks-date = { $found } без даты. Ожидается дата рядом
fact-no-heading = Не найдены заголовки таблицы. Нужны время (Дата и Время, Начало и Окончание или Дата и Смена) и значение (Нетто, Факт, …)
fact-no-column = Нет столбца «{ $expected }». Найдены: { $found }
fact-unknown-name = Неизвестно: { $found }. Ожидается название показателя, бункера или этапа
fact-of-nothing = Непонятно, к чему относится значение: выберите вид таблицы или добавьте столбец с показателем
fact-contradicts = То же, что в строке { $row }, но с другим значением. Оставьте верную строку или дайте номера документов
fact-unit = Столбец в { $found }, ожидается { $expected }. Пересчёта нет
fact-no-table = Файл не читается. Ожидается XLSX или CSV с таблицей
fact-no-rows = Под заголовком нет строк со значениями
fact-too-wide = Лишняя ячейка. Возможно, запятая числа принята за разделитель
fact-no-shift = { $found } — нет такой смены в этот день
fact-backwards = Конец раньше начала
fact-needs-interval = Нужны начало и конец
fact-needs-one-time = Нужно одно время, без конца
fact-author = Имя: от 1 до { $most } знаков
fact-author-sign = Имя: без знака { $sign }
fact-too-long = Слишком длинно: не больше { $most } знаков
fact-full = Записей уже { $limit }, больше не принимается

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

# Люди: вход, роли, журнал действий
who-sign-in = Войдите, чтобы сделать это.
who-look = Чтобы смотреть, нужно войти.
who-ended = Сеанс закончился. Войдите снова.
who-open = Здесь никому не нужно входить: пользователей ещё нет. Первого добавляют на самой машине: tizbek user add.
who-not-allowed = { $name } не может этого сделать: нужна роль ({ $roles }).
who-not-yours = Это касается не ваших этапов ({ $units }).
who-other-name = Вы вошли как { $name } и не можете говорить за другого ({ $typed }).
who-wrong = Логин или пароль неверен.
who-wrong-old = Старый пароль неверен.
who-wait = Слишком много неудачных попыток. Попробуйте через { $wait }.
who-origin = Запрос пришёл с другой страницы ({ $origin }) и не выполнен.
who-host = Адрес { $host } здесь неизвестен, а вход не требуется: принимаются только адрес самой машины, localhost и origin из файла площадки.
who-proxy = Запрос пришёл через другую программу ({ $header }), а вход здесь не требуется: добавьте пользователя (tizbek user add) или укажите sign_in = "open" в файле площадки.
who-no-log = Журнал действий сейчас не записывается, поэтому ничего не сделано.
role-viewer = наблюдатель
role-dispatcher = диспетчер
role-planner = плановик
role-engineer = инженер
role-unit = участок
role-administrator = администратор
sign-title = Вход
sign-login = Логин
sign-password = Пароль
sign-do = Войти
sign-caps = Включён Caps Lock
sign-kept = То, что вы набрали, сохранено и будет отправлено.
sign-again = Снова можно через { $wait }
sign-show = Показать пароль
me-open = Вход не нужен
me-open-long = Пользователей ещё нет: входить никому не нужно, имена пишут сами. Первого пользователя добавляют на самой машине: tizbek user add.
me-stranger = Вы не вошли
me-title = Кто за пультом
me-roles = Роли
me-units = Этапы
me-sign-out = Выйти
me-password = Сменить пароль
me-users = Пользователи
me-log = Журнал действий
me-demo = Посмотреть в другой роли
me-may-not = Ваша роль этого не может
me-not-yours = Касается других этапов
password-old = Старый пароль
password-new = Новый пароль, не короче 10 знаков
password-again = Новый пароль ещё раз
password-differ = Пароли не совпадают
password-changed = Пароль изменён. Войдите с новым.
users-add = Добавить пользователя
users-name = Фамилия и должность
users-state = Состояние
users-active = допущен
users-disabled = отключён
users-disable = Отключить
users-enable = Допустить
users-change = Изменить
users-reset = Новый пароль
users-save = Сохранить
users-saved = Сохранено: { $login }
users-ends = С новым паролем или ролью сеансы пользователя заканчиваются.
log-when = Когда
log-who = Кто
log-from = Откуда
log-what = Что
log-on = Над чем
log-outcome = Итог
log-all = все
log-more = Показать более ранние
log-none = Таких записей нет
log-nobody = неизвестно кто
log-open = без входа
log-sound = Журнал цел, записей: { $count }; каждая такая, какой была записана.
log-unsound = Журнал изменён: запись { $row }. Сообщите администратору: tizbek log verify.
entry-by = ввёл { $name }
did-asked = запрошено
did-done = сделано
did-refused = не принято
did-denied = не разрешено
did-failed = не удалось
act-sign-in = вход
act-sign-out = выход
act-acknowledge = квитирование
act-comment = комментарий
act-tell-facts = ввод фактов
act-import-facts = загрузка таблицы
act-calibrate = калибровка
act-survey = замер запаса
act-plan = план
act-replay = управление повтором
act-scenario = сценарий демонстрации
act-user-add = новый пользователь
act-user-name = имя пользователя
act-user-roles = роли пользователя
act-user-password = пароль пользователя
act-user-disable = отключение пользователя
act-user-enable = допуск пользователя
act-token-add = новый токен
act-token-revoke = отзыв токена

## What can be done, and orders
advice-title = Что можно сделать
advice-nothing = Ничто из того, что можно приказать, сейчас не окупится (проверено: { $count }).
advice-saves = Спасает { $amount } ({ $band }) к концу: { $stage }
advice-decide-by = Решить до { $at } ({ $span })
advice-cost = стоит до { $cost }
advice-who = исполняет: { $owners }
advice-agree = согласовать с: { $units }
advice-harms = теряют: { $stages }
advice-order = Отдать распоряжение
advice-passed = поздно с { $at }
advice-orders = Распоряжения
advice-order-coming = действует с { $at }
advice-order-works = действует до { $until }
advice-call-off = отменить
act-issue = распоряжение
act-call-off = отмена распоряжения
act-shelve = отложено
act-unshelve = отложенное возвращено
act-out-of-service = вывод из работы
act-in-service = возврат в работу
advice-more = Другие варианты: { $count }

## What is set aside, and how much there is to take in

shelve = Отложить
shelve-for = на
shelve-reason = причина
incidents-folded = { $n ->
    [one] Прочие неполадки, свёрнуто: { $count }
    [few] Прочие неполадки, свёрнуто: { $count }
   *[other] Прочие неполадки, свёрнуто: { $count }
}
incident-repeats = повторений: { $count }
incident-stale = длится слишком долго
member-folded = свёрнуто
priority-high = приоритет: высокий
priority-medium = приоритет: средний
priority-low = приоритет: низкий
desk-title = Сигналы: нагрузка и что отложено
desk-load = Сигналов за 10 мин: { $count } из { $budget }
desk-aside = Без вызова: { $count }
desk-nothing = Ничего не отложено: вызов идёт по всем сигналам.
desk-shelved = отложено
desk-suppressed = подавлено по проекту
desk-out = выведено из работы
desk-until = до { $at }
desk-open-end = до возврата в работу
desk-since = с { $at }
desk-by-design = по файлу участка
desk-held = задержано сейчас: { $count }
desk-stop-of = { $stage }: плановая остановка
desk-unshelve = Вернуть
desk-in = Вернуть в работу
desk-take-out = Вывести из работы …
desk-out-do = Вывести
desk-stages = Звенья
desk-buffers = Ёмкости
desk-sources = Источники
desk-signals = Сигналы
desk-load-title = Нагрузка на диспетчера за 24 ч
desk-last = За последние 10 мин
desk-mean = В среднем за 10 мин
desk-peak = Наибольшее за 10 мин
desk-hour = За последний час
desk-shift = За смену
desk-priorities = Высокий / средний / низкий
desk-kept = Задержано / свёрнуто, всего
desk-limit = приемлемо: { $count }
desk-of = из возникших: { $count }
desk-actors = Что вызывает чаще всего
desk-chatters = { $what }: повторений { $count } с { $at }, показано одним сигналом
