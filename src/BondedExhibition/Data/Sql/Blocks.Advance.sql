update product_blocks
set name = @Name, state = @State, ground = @Ground, since = @Since, version = @Version, at = @At
where filing_id = @FilingId
  and version < @Version
