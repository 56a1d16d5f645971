insert into offices (code, title_zh, title_en, organ)
values (@Code, @Title, @TitleEn, @Organ)
