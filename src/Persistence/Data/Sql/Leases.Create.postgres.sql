-- Per engine: inserting a row that may already be there, without an error that would end a transaction.
insert into leases (name, holder, until)
values (@Name, @Holder, @Until)
on conflict (name) do nothing
