using System.Text.Json.Nodes;
using Platform.CaseKernel.Endpoints;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Invitations;

namespace Platform.TalentRecommendation.Panels;

internal sealed record PanelAnswerView(string State);

/// <summary>Panels over HTTP; the routes stand in <see cref="Endpoints"/>.</summary>
internal static class PanelEndpoints
{
    public static async Task<IResult> DeskAsync(Guid id, Caller caller, PanelReader reader, CancellationToken cancellationToken) =>
        (await reader.DeskAsync(id, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OwnAsync(Guid id, Caller caller, PanelReader reader, CancellationToken cancellationToken) =>
        (await reader.OwnAsync(id, caller, cancellationToken)).Answer(Results.Ok);

    public static Task<IResult> OpenAsync(Guid id, HttpContext context, Caller caller, ConvenePanel convene, PanelReader reader, CancellationToken cancellationToken) =>
        OnceAsync(id, context, (key, body) => convene.OpenAsync(id, body, key, caller, cancellationToken), StatusCodes.Status201Created, caller, reader, cancellationToken);

    public static Task<IResult> ReplaceAsync(Guid id, HttpContext context, Caller caller, ConvenePanel convene, PanelReader reader, CancellationToken cancellationToken) =>
        OnceAsync(id, context, (key, body) => convene.ReplaceAsync(id, body, key, caller, cancellationToken), StatusCodes.Status200OK, caller, reader, cancellationToken);

    public static Task<IResult> ExtendAsync(Guid id, HttpContext context, Caller caller, ConvenePanel convene, PanelReader reader, CancellationToken cancellationToken) =>
        OnceAsync(id, context, (key, body) => convene.ExtendAsync(id, body, key, caller, cancellationToken), StatusCodes.Status200OK, caller, reader, cancellationToken);

    public static Task<IResult> RevealAsync(Guid id, HttpContext context, Caller caller, ConvenePanel convene, PanelReader reader, CancellationToken cancellationToken) =>
        OnceAsync(id, context, (key, body) => convene.RevealAsync(id, body, key, caller, cancellationToken), StatusCodes.Status200OK, caller, reader, cancellationToken);

    public static async Task<IResult> VoteAsync(string token, HttpContext context, AnswerPanel answer, CancellationToken cancellationToken) =>
        await AnswerAsync(context, body => answer.VoteAsync(token, body, cancellationToken), cancellationToken);

    public static async Task<IResult> ConflictAsync(string token, HttpContext context, AnswerPanel answer, CancellationToken cancellationToken) =>
        await AnswerAsync(context, body => answer.ConflictAsync(token, body, cancellationToken), cancellationToken);

    private static async Task<IResult> AnswerAsync(HttpContext context, Func<JsonNode, Task<Outcome<string>>> answer, CancellationToken cancellationToken)
    {
        context.Response.IsNobodyElses();
        if ((await StrictJson.ReadAsync(context.Request, cancellationToken)).Failed(out var problem, out var body))
            return problem;
        return (await answer(body)).Answer(state => Results.Ok(new PanelAnswerView(state)));
    }

    private static async Task<IResult> OnceAsync(
        Guid id, HttpContext context, Func<string, JsonNode, Task<Outcome<string>>> write, int status, Caller caller, PanelReader reader, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await write(sent.Key, sent.Body)).Failed(out problem, out _))
            return problem;
        return (await reader.DeskAsync(id, caller, cancellationToken)).Answer(panel => status == StatusCodes.Status201Created ? Results.Created($"/api/talent/desk/cases/{id}/panel", panel) : Results.Ok(panel));
    }
}

internal static class PanelServices
{
    public static IServiceCollection AddPanels(this IServiceCollection services) =>
        services.AddSingleton<ConvenePanel>().AddSingleton<AnswerPanel>().AddSingleton<PanelReader>().AddSingleton<IInvitationPage, PanelPage>();
}
