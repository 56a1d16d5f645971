-- Per engine: inserting a row that may already be there, without an error that would end the transaction.
insert into notices_settled (id, addressee, settled_at)
values (@Id, @Addressee, @At)
on conflict (id, addressee, settled_at) do nothing
