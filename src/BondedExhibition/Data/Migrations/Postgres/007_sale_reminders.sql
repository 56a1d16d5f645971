-- A sale is reminded of once; the index holds only what nobody was reminded of yet.
alter table sales add reminded_at timestamptz null;

create index ix_sales_unreminded on sales (due_on, id) where state = 'sold' and reminded_at is null;
