-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select id, number, version, organisation_id, organisation_name, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state, ended_on, end_reasons, rating_lost_on
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, number, version, organisation_id, organisation_name, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state, ended_on, end_reasons, rating_lost_on
    from guarantee_rows
    where guarantee_rows.zone = wanted.code
      and (@State <> 're-examination' or rating_lost_on is not null)
      and valid_until <= @LastDay and (valid_until < @LastDay or number < @LastNumber)
    order by valid_until desc, number desc
    limit @Most
) as page
order by valid_until desc, number desc
limit @Most
