# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-estimated = { $what } (by an estimate)
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-calibration-overdue = { $signal }: was to be calibrated by { $since }
condition-sensor-drifts = { $signal }: has drifted by { $size } since it was calibrated, by the balance
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }
alert-advised = { $cause }: what can be done: { $what }
advice-best = { $levers }. Saves { $size } at { $stage }; to be decided by { $until }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
sensors-title = Register of sensors
sensors-none = The site file has no sensor in its register.
sensors-note = Off by the balance: what the sensor shows too much, with twice the standard error. Errors are those of the worst reading.
sensor-label = Sensor
sensor-state = State
sensor-last = Calibrated
sensor-due = Next due
sensor-due-in = { $at } (in { $days } d)
sensor-due-ago = { $at } ({ $days } d ago)
sensor-accuracy = Accuracy
sensor-off = Off by the balance
sensor-valid = valid
sensor-overdue = overdue
sensor-not-calibrated = not calibrated here
sensor-drifts = drifts
sensor-often-out = out of its accuracy twice in a row: calibrate more often
sensor-modes = fails by:
sensor-calibrations = Calibrations: { $count }
sensor-line = gain { $gain }, offset { $offset }
sensor-errors = as found { $found }, as left { $left }
sensor-within = within accuracy
sensor-out = out of accuracy
sensor-withdrawn = withdrawn
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-uncertain-spike = spike
signal-uncertain-change = changed too fast
signal-uncertain-substituted = substituted
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
signal-bad-heartbeat = heartbeat stands still
signal-bad-stuck = stuck, somebody stands in
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-spike = spike
outcome-change = changed too fast
outcome-bad-heartbeat = heartbeat stands still
outcome-bad-stuck = stuck, somebody stands in
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
estimate-tab-twin = estimate: twin, { $since }
estimate-tab-balance = estimate: balance, { $since }
estimate-tab-manual = estimate: figure, { $since }
estimate-twin = Estimated by { $signal }, the twin, since { $since }: the signal itself says nothing.
estimate-balance = Estimated from the balance around since { $since }: the signal itself says nothing.
estimate-manual = Estimated by the figure that was given since { $since }: the signal itself says nothing.
estimate-part = Of what is done, { $amount } is estimated.
forecast-estimated = It begins from figures that are estimated now.
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-estimate = ~ estimated: somebody stands in for a dead signal
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Figures of a shift that people enter

entry-open = Enter figures
entry-title = Figures of the shift
entry-author = Who enters (name)
entry-author-needed = Say who enters.
entry-shift-now = This shift
entry-shift-last = Last shift
entry-missing = Not entered: { $count } of { $all }
entry-complete = All is entered
entry-none = not entered
entry-told = entered: { $count }
entry-told-until = only until { $at }
entry-from = from
entry-until = until
entry-at = time
entry-document = document no.
entry-reason = Correction of { $when }. Reason:
entry-reason-needed = Write why it is corrected.
entry-withdraw = Withdraw
entry-withdrawn = withdrawn
entry-correct = correct
entry-revisions = revisions: { $count }
entry-more = show { $count } more
entry-eyes = Levels by eye
entry-send = Send
entry-keys = Enter: next, Ctrl+Enter: send
entry-taken = Taken: { $count }
entry-not-taken = Nothing was taken. Mend what is marked and send again.
entry-not-sent = Not sent. Mend what is marked.
entry-nothing = There is nothing to send: enter at least one value.
entry-no-link = No link to the server. What was typed is kept here: send again.
entry-out-of-range = Out of range. Expected: { $range }
entry-range-from = from { $least } { $unit }
entry-range-to = up to { $most } { $unit }
entry-time-expected = The time is not of this shift. Expected HH:MM from { $start } to { $end }
entry-told-already = Entered already until { $at }. To change it press “correct”
entry-last-title = Totals of the last shift
entry-file = File: weighbridge, laboratory, shift sheet
entry-file-hint = XLSX or CSV. The file is checked first, and taken when you say so.
entry-file-kind = Kind of table
entry-file-usual = by the usual names of columns
entry-file-choose = Choose a file
entry-file-author = First say above who enters.
entry-file-would = To be taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-good = Good rows: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-taken = Taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-known = Nothing new in the file: all of it is known already.
entry-file-problems = Problems: { $count }. Nothing was taken.
entry-file-take = Take the file
entry-file-take-good = Take the good rows only: { $count }
entry-file-sheets = Sheet “{ $sheet }” was read. Not read: { $others }.
entry-file-outdated = Rows { $rows }: corrected since by hand; the correction stands.
entry-row = Row
entry-column = Column
entry-what = What is wrong, and what is expected
last-title = Last shift
last-amended = amended at { $at }, was { $was }

fact-out-of-range = { $found } is out of range. Expected { $least } to { $most }
fact-too-old = Too old. Taken from { $since } on: this shift and the last
fact-forgotten = Too old: that time can be corrected no more
fact-future = That time has not come yet. Expected until { $until }
fact-overlaps = A part of that time is entered already: { $value } ({ $from }–{ $until }, { $author }). Correct that one
fact-no-reason = Entered already: { $value } ({ $author }). To correct it press “correct” and write why
fact-not-a-number = { $found } is no number. Expected, for example, 1 240.5
fact-not-a-time = { $found } is no time. Expected, for example, 22.11.2026 08:00
fact-not-a-date = { $found } is no date. Expected, for example, 22.11.2026
fact-lacks-time = There is no time. Expected a time of the day or a shift beside the date
fact-lacks-date = { $found } has no date. Expected a date beside it
fact-no-heading = No heading was found. Needed are a time (Date and Time, Start and End, or Date and Shift) and a value (Net, Actual, …)
fact-no-column = There is no column “{ $expected }”. Found: { $found }
fact-unknown-name = Unknown: { $found }. Expected the name of a signal, a buffer or a stage
fact-of-nothing = It is not clear what the value is of: choose a kind of table, or add a column that says it
fact-contradicts = The same as row { $row }, with another value. Keep the right one, or give them document numbers
fact-unit = The column is in { $found }, expected { $expected }. Nothing is converted
fact-no-table = The file cannot be read. Expected XLSX or CSV with a table
fact-no-rows = There are no rows with values below the heading
fact-too-wide = One cell too many. A comma in a number may have been taken for the end of a cell
fact-no-shift = { $found }: there is no such shift on that day
fact-backwards = It ends before it begins
fact-needs-interval = From and until are needed
fact-needs-one-time = One time is needed, without an end
fact-author = Name: 1 to { $most } characters
fact-too-long = Too long: { $most } characters at most
fact-full = There are { $limit } entries already, and no more are taken

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s
