delete from reveals where open_until < @Before
