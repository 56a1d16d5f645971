-- Officers with an office that handles something the asking officer's office handles too; a matter is compared by pattern.
select a.id, a.user_name, a.display_name as name, min(o.code) as office_code, min(o.title_zh) as office_zh, min(o.title_en) as office_en, max(absent.absent_to) as absent_until
from accounts a
join account_roles r on r.account_id = a.id and r.role = 'officer'
join office_members m on m.account_id = a.id and m.valid_from <= @Today and (m.valid_to is null or m.valid_to >= @Today)
join offices o on o.code = m.office_code
join office_jurisdictions j on j.office_code = m.office_code
join office_members own_m on own_m.account_id = @AccountId and own_m.valid_from <= @Today and (own_m.valid_to is null or own_m.valid_to >= @Today)
join office_jurisdictions own on own.office_code = own_m.office_code
  and (own.zone = j.zone or own.zone = '*' or j.zone = '*')
  and (own.matters like replace(j.matters, '*', '%') or j.matters like replace(own.matters, '*', '%'))
left join absences absent on absent.account_id = a.id and absent.absent_from <= @Today and absent.absent_to >= @Today
where a.id <> @AccountId and a.disabled_at is null
  and (cast(@Zone as varchar(10)) is null or ((own.zone = @Zone or own.zone = '*') and (j.zone = @Zone or j.zone = '*')))
  and (cast(@Matter as varchar(60)) is null or (@Matter like replace(own.matters, '*', '%') and @Matter like replace(j.matters, '*', '%')))
  and (@OnlyId is null or a.id = @OnlyId)
  and (cast(@AfterUserName as varchar(100)) is null or a.user_name > @AfterUserName or (a.user_name = @AfterUserName and a.id > @AfterId))
group by a.id, a.user_name, a.display_name
order by a.user_name, a.id
offset 0 rows fetch next @Most rows only
