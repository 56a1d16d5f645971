update pilot_sites
set state = 'closed', closed_on = @ClosedOn, ground = @Ground, version = version + 1
where number = @Number
  and state = 'open'
