-- Per engine: rows as JSON. A piece that lies elsewhere changes no row; the lock keeps a second entry from the same gap.
insert into pieces (organisation_id, goods_code, serial, make, lot_id)
select r.organisation_id, r.goods_code, r.serial, r.make, r.lot_id
from openjson(@Rows) with (organisation_id uniqueidentifier, goods_code nvarchar(10), serial nvarchar(60), make nvarchar(255), lot_id uniqueidentifier) r
where not exists (select 1 from pieces p with (updlock, holdlock) where p.organisation_id = r.organisation_id and p.goods_code = r.goods_code and p.serial = r.serial)
  and not exists (select 1 from pieces p with (updlock, holdlock) where p.goods_code = r.goods_code and p.serial = r.serial and p.make = r.make)
