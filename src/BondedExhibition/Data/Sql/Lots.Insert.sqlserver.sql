-- Per engine: rows as JSON. Goods that come again have their lot already; the lock keeps a second entry from the same gap.
insert into lots (id, item_id, serial, entered_on, storage_until)
select r.id, r.item_id, r.serial, r.entered_on, r.storage_until
from openjson(@Rows) with (id uniqueidentifier, item_id uniqueidentifier, serial nvarchar(60), entered_on date, storage_until date) r
where not exists (select 1 from lots l with (updlock, holdlock) where l.item_id = r.item_id and l.serial = r.serial)
