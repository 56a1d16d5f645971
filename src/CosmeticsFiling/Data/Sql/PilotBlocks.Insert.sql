insert into pilot_blocks (filing_id, number, name, state, ground, since, version, at)
select @FilingId, @Number, @Name, @State, @Ground, @Since, @Version, @At
where not exists (select 1 from pilot_blocks where filing_id = @FilingId)
