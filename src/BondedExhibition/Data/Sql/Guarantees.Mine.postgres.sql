-- Per engine: a list as one parameter, and the limit. One organisation after the other, because only along one an index has the order.
select id, number, version, organisation_id, organisation_name, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state, ended_on, end_reasons, rating_lost_on
from unnest(cast(@Organisations as uuid[])) as mine (organisation)
cross join lateral (
    select id, number, version, organisation_id, organisation_name, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state, ended_on, end_reasons, rating_lost_on
    from guarantee_rows
    where guarantee_rows.organisation_id = mine.organisation
      and valid_until <= @LastDay and (valid_until < @LastDay or number < @LastNumber)
    order by valid_until desc, number desc
    limit @Most
) as page
order by valid_until desc, number desc
limit @Most
