-- Per engine: inserting a row that may already be there; the lock keeps a second consumer from the same gap.
insert into notices (id, kind, service, matter, family, zone, organisation_id, reference, about, due_on)
select @Id, @Kind, @Service, @Matter, @Family, @Zone, @OrganisationId, @Reference, @About, @DueOn
where not exists (select 1 from notices with (updlock, holdlock) where id = @Id)
