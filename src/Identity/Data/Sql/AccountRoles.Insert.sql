insert into account_roles (account_id, role)
values (@AccountId, @Role)
