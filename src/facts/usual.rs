//! What columns are usually called in tables of weighbridges, laboratories and shifts here: Russian, Kazakh, English. Names of a site's own
//! tables are in its file.

use crate::config::Field;

/// The names of a column that the site file does not name, without capital letters; the first that is there counts.
pub fn usual(field: Field) -> Vec<&'static str> {
    let names = match field {
        Field::Of => {
            "показатель | сигнал | продукт | операция | процесс | вид работ | передел | этап | место отбора | точка отбора \
             | көрсеткіш | өнім | операция атауы | жұмыс түрі | кезең | сынама алу орны | signal | product | operation | \
             stage | buffer | sampling point"
        }
        Field::Document => {
            "№ пробы | номер пробы | шифр пробы | проба | № талона | номер талона | талон | № ттн | ттн | № накладной | \
             накладная | № отвеса | отвес | № взвешивания | № документа | номер документа | документ | сынама № | сынама \
             нөмірі | сынама | талон № | талон нөмірі | жүкқұжат № | жүкқұжат | құжат № | құжат нөмірі | құжат | sample no \
             | sample id | sample | ticket no | ticket number | ticket | waybill | document no | document"
        }
        Field::Date => "дата | дата взвешивания | дата отбора | күні | күн | date",
        Field::Time => "время | время взвешивания | время отбора | уақыты | уақыт | time",
        Field::From => {
            "дата и время | дата/время | дата, время | дата и время взвешивания | дата и время отбора | начало | с | күні \
             мен уақыты | күні/уақыты | басталуы | date and time | date/time | datetime | occurred at | start | from"
        }
        Field::Until => "окончание | конец | по | до | аяқталуы | соңы | end | until | to",
        Field::Shift => "смена | ауысым | shift",
        Field::Value => {
            "нетто | вес нетто | масса нетто | факт | фактически | количество | кол-во | объем | значение | содержание | \
             результат | тоннаж | масса | вес | таза салмағы | нетто салмағы | нақты | мөлшері | саны | көлемі | мәні | \
             құрамы | нәтижесі | салмағы | net | net weight | actual | quantity | value | grade | result | tonnage | weight"
        }
        Field::Sigma => "погрешность | қателігі | қателік | sigma | standard error",
        Field::Author => {
            "весовщик | лаборант | мастер | исполнитель | автор | таразышы | зертханашы | шебер | орындаушы | автор аты | \
             weigher | assayer | foreman | author"
        }
        Field::Comment => {
            "примечание | комментарий | причина | ескерту | ескертпе | түсініктеме | себебі | note | notes | comment | \
             remarks | reason"
        }
    };
    names.split('|').map(str::trim).collect()
}
