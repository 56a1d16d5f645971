-- Per engine: rows as JSON. A piece that lies elsewhere changes no row; the lock keeps a second entry from the same gap.
insert into pieces (goods_code, serial, lot_id)
select r.goods_code, r.serial, r.lot_id
from openjson(@Rows) with (goods_code nvarchar(10), serial nvarchar(60), lot_id uniqueidentifier) r
where not exists (select 1 from pieces p with (updlock, holdlock) where p.goods_code = r.goods_code and p.serial = r.serial)
