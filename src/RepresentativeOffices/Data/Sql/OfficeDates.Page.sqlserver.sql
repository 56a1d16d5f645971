-- Per engine: a list as one text, the limit, and planning each call with its own values. Zone by zone, because only along one
-- an index has the order.
select o.registration_number, o.name_zh, page.zone, page.kind, page.ref, page.due_on, page.office_id
from (
    select top (@Most) page.zone, page.kind, page.ref, page.due_on, page.office_id
    from string_split(@ZoneList, ',') as wanted
    cross apply (
        select top (@Most) zone, kind, ref, due_on, office_id
        from office_dates
        where office_dates.zone = wanted.value
          and (cast(@Kind as nvarchar(40)) is null or kind = @Kind)
          and (cast(@Until as date) is null or due_on <= @Until)
          and (cast(@AfterDue as date) is null or due_on > @AfterDue
              or (due_on = @AfterDue and (office_id > @AfterOffice or (office_id = @AfterOffice and (kind > @AfterKind or (kind = @AfterKind and ref > @AfterRef))))))
        order by due_on, office_id, kind, ref
    ) as page
    order by page.due_on, page.office_id, page.kind, page.ref
) as page
join representative_offices o on o.id = page.office_id
order by page.due_on, page.office_id, page.kind, page.ref
option (recompile)
