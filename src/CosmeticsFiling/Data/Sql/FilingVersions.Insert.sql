insert into filing_versions (filing_id, version, at, matter, case_id, entry)
values (@FilingId, @Version, @At, @Matter, @CaseId, @Entry)
