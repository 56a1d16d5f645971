insert into product_blocks (filing_id, number, name, state, ground, since, version, at)
select @FilingId, @Number, @Name, @State, @Ground, @Since, @Version, @At
where not exists (select 1 from product_blocks where filing_id = @FilingId)
