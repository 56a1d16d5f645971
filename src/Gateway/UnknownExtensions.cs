using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway;

internal static class UnknownExtensions
{
    /// <summary>What is not on the map ends here and reaches no service.</summary>
    public static void MapUnknown(this IEndpointRouteBuilder app) =>
        app.MapFallback("/{**path}", (HttpContext context) => Refusal.WriteAsync(context, CommonProblems.NotFound)).AllowAnonymous();
}
