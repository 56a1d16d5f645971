-- Per engine: inserting a row that may already be there, without an error that would end the transaction.
insert into cases (id, sort_key, number, service, matter, family, zone, organ, organisation_id, title, state, version, updated_at)
select @Id, @SortKey, @Number, @Service, @Matter, @Family, @Zone, @Organ, @OrganisationId, '', '', 0, @At
where not exists (select 1 from deleted_drafts where id = @Id)
on conflict (id) do nothing
