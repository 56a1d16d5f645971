-- Per engine: rows as JSON.
insert into movements (kind, book_id, lot_id, from_place, to_place, quantity, guarantee_id, released, reserved, exhibition_id, sale_id, loss_id, case_id, document, reason, at, account_id)
select kind, book_id, lot_id, from_place, to_place, quantity, guarantee_id, released, reserved, exhibition_id, sale_id, loss_id, case_id, document, reason, at, account_id
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (kind varchar(20), book_id uuid, lot_id uuid, from_place varchar(80), to_place varchar(80), quantity numeric(19, 5), guarantee_id uuid, released numeric(19, 2), reserved numeric(19, 2),
  exhibition_id uuid, sale_id uuid, loss_id uuid, case_id uuid, document varchar(200), reason varchar(2000), at timestamptz, account_id uuid)
