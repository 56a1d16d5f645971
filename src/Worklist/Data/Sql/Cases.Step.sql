-- Steps arrive in any order; the version lets the newest stand.
update cases
set number = @Number, zone = @Zone, organ = @Organ, organisation_id = @OrganisationId, title = @Title, state = @State,
    version = @Version, assignee_id = @AssigneeId, due_on = @DueOn, updated_at = @At
where id = @CaseId and version < @Version
