-- Per engine: inserting a row that may already be there; the lock keeps a second consumer from the same gap.
insert into cases (id, sort_key, number, service, matter, family, zone, organ, organisation_id, title, state, version, updated_at)
select @Id, @SortKey, @Number, @Service, @Matter, @Family, @Zone, @Organ, @OrganisationId, '', '', 0, @At
where not exists (select 1 from cases with (updlock, holdlock) where id = @Id)
  and not exists (select 1 from deleted_drafts where id = @Id)
