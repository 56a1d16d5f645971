select secret from person_secret where id = 1
