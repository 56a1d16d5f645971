using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.CosmeticsFiling.Tests.Acts;

/// <inheritdoc/>
public sealed class Story(ServiceHost<Program> host, string matter = "cos.file") : CaseStory<Story>(host.As, host.Client, Root, matter, TestCallers.OfficerOfCosmeticsJA)
{
    public const string Root = "/api/cosmetics";
}
