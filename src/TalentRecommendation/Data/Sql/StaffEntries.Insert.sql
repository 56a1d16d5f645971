insert into staff_entries (id, staff_id, kind, happened_on, at, case_id, late, details)
values (@Id, @StaffId, @Kind, @HappenedOn, @At, @CaseId, @Late, @Details)
