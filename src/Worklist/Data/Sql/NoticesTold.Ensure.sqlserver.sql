-- Per engine: inserting a row that may already be there; the lock keeps a second consumer from the same gap, and holds a row that is there until it is raised.
insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
select @Id, @Addressee, @SortKey, @Kind, @Service, @Matter, @Family, @Zone, @OrganisationId, @Reference, @About, @DueOn, @Reminded, @RaisedAt
where not exists (select 1 from notices_told with (updlock, holdlock) where id = @Id and addressee = @Addressee)
