namespace Platform.TalentRecommendation.Panels;

/// <summary>Every route of panels, by audience.</summary>
internal static class PanelRoutes
{
    public static void MapPanelsPublic(this RouteGroupBuilder anybody)
    {
        anybody.MapPost("/invitations/{token}/conflict", PanelEndpoints.ConflictAsync).Accepts<ConflictForm>("application/json").Produces<PanelAnswerView>();
        anybody.MapPost("/invitations/{token}/vote", PanelEndpoints.VoteAsync).Accepts<VoteForm>("application/json").Produces<PanelAnswerView>();
    }

    public static void MapPanelsOwn(this RouteGroupBuilder own) => own.MapGet("/cases/{id:guid}/panel", PanelEndpoints.OwnAsync).Produces<PanelOutcomeView>();

    public static void MapPanelsDesk(this RouteGroupBuilder officer)
    {
        officer.MapGet("/cases/{id:guid}/panel", PanelEndpoints.DeskAsync).Produces<PanelView>();
        officer.MapPost("/cases/{id:guid}/panel", PanelEndpoints.OpenAsync).Accepts<PanelForm>("application/json").Produces<PanelView>(StatusCodes.Status201Created);
        officer.MapPost("/cases/{id:guid}/panel/members", PanelEndpoints.ReplaceAsync).Accepts<PanelMemberForm>("application/json").Produces<PanelView>();
        officer.MapPost("/cases/{id:guid}/panel/extension", PanelEndpoints.ExtendAsync).Accepts<PanelExtensionForm>("application/json").Produces<PanelView>();
        officer.MapPost("/cases/{id:guid}/panel/reveal", PanelEndpoints.RevealAsync).Accepts<RevealForm>("application/json").Produces<PanelView>();
    }
}
