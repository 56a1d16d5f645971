-- Per engine: the limit, and planning each call with its own values, so that a parameter that is null costs nothing.
select top (@Most) id, sort_key, kind, service, matter, zone, organisation_id, reference, about, due_on, reminded, raised_at
from notices_told as told
where sort_key > @After
  and (@Addressee is null or addressee = @Addressee)
  and (@Zone is null or zone = @Zone)
  and (@Family is null or family = @Family)
  and (@Matter is null or matter = @Matter)
  and not exists (
    select 1 from notices_settled as settled
    where settled.id = told.id and settled.settled_at >= told.raised_at
      and (settled.addressee = '' or settled.addressee = told.addressee or told.addressee = ''))
order by sort_key
option (recompile)
