insert into panels (id, case_id, version, state, employer, size, quorum, votes_until, opened_on, opened_by)
values (@Id, @CaseId, @Version, @State, @Employer, @Size, @Quorum, @VotesUntil, @OpenedOn, @OpenedBy)
