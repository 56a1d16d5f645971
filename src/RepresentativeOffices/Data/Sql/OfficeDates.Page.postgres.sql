-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select o.registration_number, o.name_zh, page.zone, page.kind, page.ref, page.due_on, page.office_id
from (
    select page.zone, page.kind, page.ref, page.due_on, page.office_id
    from unnest(cast(@Zones as text[])) as wanted (code)
    cross join lateral (
        select zone, kind, ref, due_on, office_id
        from office_dates
        where office_dates.zone = wanted.code
          and (cast(@Kind as varchar(40)) is null or kind = @Kind)
          and (cast(@Until as date) is null or due_on <= @Until)
          and (cast(@AfterDue as date) is null or (due_on, office_id, kind, ref) > (@AfterDue, @AfterOffice, @AfterKind, @AfterRef))
        order by due_on, office_id, kind, ref
        limit @Most
    ) as page
    order by page.due_on, page.office_id, page.kind, page.ref
    limit @Most
) as page
join representative_offices o on o.id = page.office_id
order by page.due_on, page.office_id, page.kind, page.ref
