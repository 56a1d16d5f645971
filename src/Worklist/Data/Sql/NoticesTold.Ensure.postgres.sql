-- Per engine: inserting a row that may already be there. One that is there is held, so that none that settles an older event takes it away before it is raised.
insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
values (@Id, @Addressee, @SortKey, @Kind, @Service, @Matter, @Family, @Zone, @OrganisationId, @Reference, @About, @DueOn, @Reminded, @RaisedAt)
on conflict (id, addressee) do update set id = excluded.id
