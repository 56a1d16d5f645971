-- A difference is a case, and its state is the case's. What was found before it was one stays in the table, and in no list.
alter table discrepancies add case_id uniqueidentifier null;

go
create unique index ux_discrepancies_case on discrepancies (case_id) where case_id is not null;

drop view discrepancy_rows;

go
create view discrepancy_rows as
select d.id, d.case_id, d.number, d.stocktake_id, d.lot_id, d.book_id, b.number as book_number, d.organisation_id, d.zone, i.seq as item, i.name, l.serial, d.place, d.expected, d.counted, d.note, d.state, d.outcome, d.reasons, d.decided_at, d.at
from discrepancies d
join lots l on l.id = d.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = d.book_id
where d.case_id is not null;
