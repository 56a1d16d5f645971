-- In the order in which reservations take them.
select id
from guarantees
where state = 'active' and kind in ('exemption', 'waiver')
  and organisation_id in (select organisation_id from account_books where credit_code = @CreditCode)
order by id
