-- Per engine: rows as JSON.
insert into movements (kind, book_id, lot_id, from_place, to_place, quantity, guarantee_id, released, reserved, exhibition_id, sale_id, loss_id, case_id, document, reason, at, account_id)
select kind, book_id, lot_id, from_place, to_place, quantity, guarantee_id, released, reserved, exhibition_id, sale_id, loss_id, case_id, document, reason, at, account_id
from openjson(@Rows) with (kind nvarchar(20), book_id uniqueidentifier, lot_id uniqueidentifier, from_place nvarchar(80), to_place nvarchar(80), quantity decimal(19, 5), guarantee_id uniqueidentifier, released decimal(19, 2), reserved decimal(19, 2),
  exhibition_id uniqueidentifier, sale_id uniqueidentifier, loss_id uniqueidentifier, case_id uniqueidentifier, document nvarchar(200), reason nvarchar(2000), at datetimeoffset, account_id uniqueidentifier)
