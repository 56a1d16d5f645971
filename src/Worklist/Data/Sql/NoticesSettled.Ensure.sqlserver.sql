-- Per engine: inserting a row that may already be there; the lock keeps a second consumer from the same gap.
insert into notices_settled (id, addressee, settled_at)
select @Id, @Addressee, @At
where not exists (select 1 from notices_settled with (updlock, holdlock) where id = @Id and addressee = @Addressee and settled_at = @At)
