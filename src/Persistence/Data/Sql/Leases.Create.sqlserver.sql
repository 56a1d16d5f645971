-- Per engine: inserting a row that may already be there; the lock keeps a second replica from the same gap.
insert into leases (name, holder, until)
select @Name, @Holder, @Until
where not exists (select 1 from leases with (updlock, holdlock) where name = @Name)
