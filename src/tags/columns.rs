//! Which columns a list of tags may have: each is a key of a signal of the site file, with how its cells are written and what it is usually
//! called in lists of vendors, programs of PLCs and engineers here: English, Russian, Kazakh. Which of them a source can have, the reader of
//! the site file says (`signal_keys`); a test holds that no key of it is forgotten here.

use std::collections::BTreeSet;

use tizbek_core::model::SourceKind;

use super::words::{FIELDS, KINDS, ORDERS, TABLES, TIME_FORMATS, TYPES, UNITS, Words};
use crate::config::read::{kind_word, signal_keys};

/// A key of a signal, and how a table has it.
#[derive(Debug)]
pub struct Column {
    /// As in the site file, without brackets: `unit`, `name.ru`, `modbus.address`.
    pub key: &'static str,
    pub form: Form,
    /// Without capital letters, as `table::labels::plain` has them; the first that is there counts.
    usual: &'static str,
}

/// How what is in a cell is written into the site file.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    Text,
    /// A tag, of which an id is made.
    Id,
    Number,
    YesNo,
    Duration,
    /// A share such as `0,5 %`, or a number.
    Tolerance,
    Address,
    /// Two numbers: in one cell, or in a column each (`range.from`, `range.to`).
    Pair(Open),
    /// One end of a pair, of which the key is given.
    End(&'static str),
    Numbers,
    Texts,
    /// One of a few words of ours, which others write otherwise.
    Word(&'static Words),
}

/// Whether a pair may have one end alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    Yes,
    No,
}

const fn column(key: &'static str, form: Form, usual: &'static str) -> Column {
    Column { key, form, usual }
}

/// In the order in which they are written.
static COLUMNS: &[Column] = &[
    column(
        "id",
        Form::Id,
        "id | signal id | tag id | tag | tag name | tagname | tag no | point id | point name | point | signal | тег | тэг | имя тега | \
         имя тэга | код тега | обозначение | позиционное обозначение | позиция | код kks | kks | идентификатор | код сигнала | имя сигнала \
         | тег атауы | белгіленуі | белгі | сигнал коды",
    ),
    column(
        "name.ru",
        Form::Text,
        "name ru | описание (рус) | описание ru | наименование (рус) | наименование ru | название (рус) | наименование на русском | \
         описание | наименование | наименование параметра | наименование сигнала | название | параметр",
    ),
    column(
        "name.kk",
        Form::Text,
        "name kk | описание (каз) | описание kk | наименование (каз) | наименование kk | название (каз) | наименование на казахском | \
         сипаттамасы | сипаттама | атауы | параметр атауы",
    ),
    column(
        "name.en",
        Form::Text,
        "name en | description en | description (en) | описание (англ) | наименование (англ) | название (англ) | описание en | \
         наименование en | description | name | label | signal name | parameter",
    ),
    column("kind", Form::Word(&KINDS), "kind | signal kind | вид | вид величины | сигнал түрі"),
    column(
        "unit",
        Form::Word(&UNITS),
        "unit | units | uom | eng unit | eng units | engineering unit | engineering units | единица | единицы | единица измерения | \
         единицы измерения | ед. изм | ед.изм | ед изм | размерность | өлшем бірлігі | өлш. бірл | бірлігі",
    ),
    column("modulus", Form::Number, "modulus | rollover | roll-over | предел счетчика | переполнение"),
    column(
        "range",
        Form::Pair(Open::Yes),
        "range | measuring range | диапазон | диапазон измерения | диапазон измерений | пределы | пределы измерения | өлшеу ауқымы | ауқым",
    ),
    column(
        "range.from",
        Form::End("range"),
        "range from | range min | min | minimum | low limit | lower limit | диапазон от | диапазон мин | мин | минимум | нижний предел | \
         нижняя граница | төменгі шегі | ең азы",
    ),
    column(
        "range.to",
        Form::End("range"),
        "range to | range max | max | maximum | high limit | upper limit | диапазон до | диапазон макс | макс | максимум | верхний предел \
         | верхняя граница | жоғарғы шегі | ең көбі",
    ),
    column("stale_after", Form::Duration, "stale after | устаревает через | время устаревания | ескіру уақыты"),
    column("stuck_after", Form::Duration, "stuck after | зависает через | время зависания"),
    column("resource", Form::Text, "resource | machine | ресурс | машина | техника | жабдық"),
    column("raw", Form::Pair(Open::No), "raw range | диапазон кода | диапазон сигнала"),
    column("raw.from", Form::End("raw"), "raw low | raw min | raw minimum | мин. кода | код мин | сигнал мин"),
    column("raw.to", Form::End("raw"), "raw high | raw max | raw maximum | макс. кода | код макс | сигнал макс"),
    column("scaled", Form::Pair(Open::No), "scaled range | eng range | engineering range | шкала | шкала прибора"),
    column(
        "scaled.from",
        Form::End("scaled"),
        "scaled low | scaled min | eng low | eng min | eu min | шкала мин | шкала от | начало шкалы",
    ),
    column(
        "scaled.to",
        Form::End("scaled"),
        "scaled high | scaled max | eng high | eng max | eu max | шкала макс | шкала до | конец шкалы",
    ),
    column("clamped", Form::YesNo, "clamped | clamp | ограничивать"),
    column("spike", Form::Number, "spike | выброс"),
    column("rate_max", Form::Number, "rate max | скорость изменения"),
    column("deadband", Form::Number, "deadband | dead band | зона нечувствительности"),
    column("heartbeat", Form::Text, "heartbeat | признак жизни"),
    column("heartbeat_after", Form::Duration, "heartbeat after"),
    column("sensor.type", Form::Text, "sensor type | тип датчика | тип прибора | датчик түрі"),
    column("sensor.quantity", Form::Text, "quantity | измеряемая величина | өлшенетін шама"),
    column("sensor.accuracy", Form::Tolerance, "accuracy | точность | погрешность | класс точности | дәлдігі | қателігі"),
    column("sensor.calibrate_every", Form::Duration, "calibrate every | calibration interval | межповерочный интервал | мпи"),
    column("sensor.drift_limit", Form::Tolerance, "drift limit | предел ухода"),
    column("sensor.failure_modes", Form::Texts, "failure modes | виды отказов"),
    column(
        "sensor.serial",
        Form::Text,
        "serial | serial no | serial number | заводской номер | зав. номер | зав. № | зауыттық нөмірі",
    ),
    column("sensor.location", Form::Text, "location | место установки | расположение | орнатылған жері"),
    column(
        "modbus.unit_id",
        Form::Number,
        "unit id | unit_id | slave id | slave address | slave | device id | device address | station | адрес устройства | адрес прибора | \
         номер устройства | сетевой адрес | адрес slave | ведомый | құрылғы мекенжайы | құрылғы нөмірі",
    ),
    column(
        "modbus.table",
        Form::Word(&TABLES),
        "table | register type | register table | area | function | function code | fc | таблица | тип регистра | область | область памяти | \
         функция | код функции | регистр түрі | функция коды",
    ),
    column(
        "modbus.address",
        Form::Address,
        "address | register address | register | register no | register number | modbus address | modbus register | адрес | адрес регистра | \
         регистр | номер регистра | адрес modbus | регистр modbus | мекенжай | регистр мекенжайы | регистр нөмірі",
    ),
    column(
        "modbus.type",
        Form::Word(&TYPES),
        "type | data type | datatype | format | data format | тип | тип данных | формат | формат данных | деректер түрі | дерек түрі",
    ),
    column(
        "modbus.order",
        Form::Word(&ORDERS),
        "order | byte order | word order | endianness | endian | порядок | порядок байт | порядок байтов | порядок слов | байт реті | сөз реті",
    ),
    column("modbus.bit", Form::Number, "bit | bit no | bit number | бит | номер бита | № бита | бит нөмірі"),
    column(
        "modbus.scale",
        Form::Number,
        "scale | scaling | factor | scale factor | multiplier | gain | множитель | коэффициент | коэф. пересчета | коэффициент пересчета | \
         масштаб | көбейткіш | коэффициенті",
    ),
    column("modbus.offset", Form::Number, "offset | bias | смещение | сдвиг | ығысу"),
    column("modbus.raw", Form::Pair(Open::No), ""),
    column("modbus.raw.from", Form::End("modbus.raw"), ""),
    column("modbus.raw.to", Form::End("modbus.raw"), ""),
    column("modbus.eng", Form::Pair(Open::No), ""),
    column("modbus.eng.from", Form::End("modbus.eng"), ""),
    column("modbus.eng.to", Form::End("modbus.eng"), ""),
    column("modbus.invalid", Form::Numbers, "invalid | invalid value | no value | нет значения | код отказа"),
    column("modbus.class", Form::Text, "class | poll class | класс | класс опроса"),
    column("modbus.group", Form::Text, "read group | группа чтения"),
    column("mqtt.topic", Form::Text, "topic | mqtt topic | топик | тема | тақырып"),
    column("mqtt.format", Form::Text, "payload format | message format | формат сообщения"),
    column("mqtt.value", Form::Text, "pointer | json pointer | value pointer | json path | указатель | путь к значению"),
    column("mqtt.time", Form::Text, "time pointer | указатель времени | путь к времени"),
    column("mqtt.time_format", Form::Word(&TIME_FORMATS), "time format | time_format | формат времени"),
    column("mqtt.each", Form::Text, "each"),
    column("mqtt.name_at", Form::Text, "name at | name_at"),
    column("mqtt.name", Form::Text, "message name | имя в сообщении"),
    column("mqtt.unit", Form::Text, "message unit"),
    column("mavlink.system", Form::Number, "system | system id | sysid | система"),
    column("mavlink.field", Form::Word(&FIELDS), "field | поле"),
    column("sparkplug.group", Form::Text, "group | group id | группа"),
    column("sparkplug.edge", Form::Text, "edge | edge node | edge node id | узел"),
    column("sparkplug.device", Form::Text, "device | device id | устройство | құрылғы"),
    column("sparkplug.metric", Form::Text, "metric | metric name | метрика"),
    column(
        "opcua.node",
        Form::Text,
        "node | node id | nodeid | item id | opc item | opc tag | address | узел | адрес | адрес узла | түйін",
    ),
    column("opcua.index", Form::Number, "index | array index | индекс"),
    column("opcua.scale", Form::Number, "scale | factor | multiplier | множитель | коэффициент | көбейткіш"),
    column("opcua.offset", Form::Number, "offset | смещение | ығысу"),
    column("opcua.sampling", Form::Duration, "sampling | sampling interval | период опроса"),
    column("opcua.deadband", Form::Number, ""),
    column("opcua.deadband_percent", Form::Number, "deadband, % | deadband percent"),
    column("opcua.queue", Form::Number, "queue | queue size | размер очереди"),
    column("edge.signal", Form::Text, "remote signal | signal of edge | сигнал на узле"),
];

impl Column {
    /// What it is usually called.
    pub fn usual(&self) -> impl Iterator<Item = &'static str> {
        self.usual.split('|').map(str::trim).filter(|name| !name.is_empty())
    }

    /// The key that is checked: of an end, that of its pair.
    #[must_use]
    pub fn whole(&self) -> &'static str {
        if let Form::End(pair) = self.form { pair } else { self.key }
    }
}

/// The columns that a list for a source of this kind may have.
#[must_use]
pub fn columns(kind: SourceKind) -> Vec<&'static Column> {
    let keys: BTreeSet<String> = signal_keys(kind);
    COLUMNS.iter().filter(|column| keys.contains(column.whole())).collect()
}

/// The keys of the site file, in the order in which they are written.
pub fn keys_in_order() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().filter(|column| !matches!(column.form, Form::End(_))).map(|column| column.key)
}

/// All that have two ends.
pub fn pairs() -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(|column| matches!(column.form, Form::Pair(_)))
}

/// The column that somebody calls by its key: `address` is `modbus.address` where there is no `address`.
///
/// # Errors
/// What keys there are.
pub fn named(columns: &[&'static Column], kind: SourceKind, name: &str) -> Result<&'static Column, String> {
    let own = format!("{}.{name}", kind_word(kind));
    let found = columns.iter().find(|column| column.key == name).or_else(|| columns.iter().find(|column| column.key == own));
    found.copied().ok_or_else(|| {
        let hint = crate::config::read::nearest(name, columns.iter().map(|column| column.key));
        let hint = crate::config::read::did_you_mean(hint);
        let all = columns.iter().map(|column| column.key).collect::<Vec<_>>().join(", ");
        format!("found {name:?}, expected a key of a signal of this source{hint}: {all}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::labels::plain;

    /// Keys that no list gives: the source is the same for all rows, and what is derived or stands in for another is a person's to say.
    const NOT_IN_LISTS: [&str; 3] = ["source", "derived", "substitute"];

    const ALL: [SourceKind; 8] = [
        SourceKind::Modbus,
        SourceKind::Mqtt,
        SourceKind::Mavlink,
        SourceKind::Sparkplug,
        SourceKind::OpcUa,
        SourceKind::Push,
        SourceKind::Manual,
        SourceKind::Edge,
    ];

    #[test]
    fn every_key_that_the_reader_knows_is_a_column_and_no_other() {
        let mut known: BTreeSet<String> = NOT_IN_LISTS.iter().map(ToString::to_string).collect();
        for kind in ALL {
            let keys = signal_keys(kind);
            let columns: BTreeSet<&str> = columns(kind).iter().map(|column| column.whole()).collect();
            let missing: Vec<&String> =
                keys.iter().filter(|key| !columns.contains(key.as_str()) && !NOT_IN_LISTS.contains(&key.as_str())).collect();
            assert!(missing.is_empty(), "{kind:?}: no column for {missing:?}");
            assert!(keys.contains("id") && keys.contains("name.ru") && keys.contains("sensor.type"), "{kind:?}: {keys:?}");
            known.extend(keys);
        }
        for column in COLUMNS {
            assert!(known.contains(column.whole()), "no signal has {}", column.key);
        }
    }

    #[test]
    fn names_are_written_as_they_are_compared_and_mean_one_column_each() {
        for kind in ALL {
            let mut seen = BTreeSet::new();
            for name in columns(kind).iter().flat_map(|column| column.usual()) {
                assert_eq!(name, plain(name));
                assert!(seen.insert(name), "{kind:?}: {name:?} is the name of two columns");
            }
        }
    }
}
