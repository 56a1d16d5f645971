insert into panel_members (id, panel_id, seq, state, organisation, name, mail)
values (@Id, @PanelId, @Seq, @State, @Organisation, @Name, @Mail)
