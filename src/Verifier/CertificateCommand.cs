using System.CommandLine;
using Platform.CaseKernel.Proof;

namespace Platform.Verifier;

/// <summary>One signed file, such as the public page of a certificate hands out, against the published keys. Needs nothing else.</summary>
internal static class CertificateCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The signed file (.jws.json)." }.AcceptExistingOnly();
        var keys = new Option<FileInfo>("--keys") { Description = "The public keys (JSON Web Key Set) as published under …/public/keys.", Required = true }.AcceptExistingOnly();
        var command = new Command("certificate", "Verifies a signed certificate.") { file, keys };
        command.SetAction((result, _) => Task.FromResult(Verify(result.GetRequiredValue(file), result.GetRequiredValue(keys), result.InvocationConfiguration.Output)));
        return command;
    }

    private static int Verify(FileInfo file, FileInfo keys, TextWriter output)
    {
        if (Trusted(keys) is not { } trusted)
            return Say(output, Exit.NotChecked, $"{keys.Name} is no set of public keys (JSON Web Key Set, P-256).");
        using (trusted)
        {
            if (file.Length > Jws.LongestFile || Jws.Parse(File.ReadAllText(file.FullName)) is not { } jws)
                return Say(output, Exit.Broken, $"BROKEN: {file.Name} is no signed file, or it was cut.");
            if (!trusted.Knows(jws))
                return Say(output, Exit.Broken, $"BROKEN: {file.Name} is signed with key {jws.Header("kid")}, which is not among the keys given.");
            if (!trusted.Verify(jws))
                return Say(output, Exit.Broken, $"BROKEN: the signature of {file.Name} does not hold; the file was changed.");
            foreach (var (name, value) in jws.Content())
                output.WriteLine($"{name,-16} {value}");
            return Say(output, Exit.Holds, $"HOLDS: signed with key {jws.Header("kid")}. Whether it was replaced or revoked since, only the public page says.");
        }
    }

    private static VerificationKeys? Trusted(FileInfo keys)
    {
        try
        {
            return VerificationKeys.FromJwks(File.ReadAllText(keys.FullName));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static int Say(TextWriter output, Exit exit, string line)
    {
        output.WriteLine(line);
        return (int)exit;
    }
}

internal enum Exit
{
    Holds = 0,
    Broken = 1,
    NotChecked = 2,
}
