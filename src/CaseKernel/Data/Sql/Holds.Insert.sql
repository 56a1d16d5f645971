insert into legal_holds (id, case_id, version, reason, placed_at, placed_by, placed_by_name)
values (@Id, @CaseId, @Version, @Reason, @PlacedAt, @PlacedBy, @PlacedByName)
