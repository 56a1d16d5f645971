-- The employer reports, an officer takes back, a renewal is granted and the sweep looks at once: each sees what the one before left.
update staff_members
set version = version + 1, state = @State, person = @Person, position = @Position, class = @Class, work_permit = @WorkPermit, work_permit_until = @WorkPermitUntil,
    residence_permit = @ResidencePermit, residence_until = @ResidenceUntil, sponsor = @Sponsor, sponsor_ended_on = @SponsorEndedOn, post_changed_on = @PostChangedOn,
    left_on = @LeftOn, case_id = @CaseId, case_number = @CaseNumber, work_reminded = @WorkReminded, residence_reminded = @ResidenceReminded,
    renewal_case_id = @RenewalCaseId, renewing = @Renewing, residence_ended_on = @ResidenceEndedOn, person_key = @PersonKey, search = @Search
where id = @Id and version = @Version
