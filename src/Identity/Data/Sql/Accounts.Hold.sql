-- Two officers who name each other at the same moment queue here, so that the second sees the first's absence.
update accounts set created_at = created_at where id = @Id
