using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>Reads a file and what is said of it from a form as it comes in (multipart/form-data), holding no more than a stretch of it.</summary>
internal static class PaperForm
{
    private const int MostOfField = 16 * 1024;

    private const int MostFields = 20;

    private static readonly HashSet<string> Known = ["title", "private", "exemptParagraphs", "publicInterestReason", "confidential", "__RequestVerificationToken"];

    private const string Unreadable = "The file did not arrive whole. Send it again.";

    /// <summary>The upload, or what is wrong with it.</summary>
    internal static async Task<(PaperUpload? Upload, Outcome? Wrong)> ReadAsync(HttpRequest request, PaperLimits limits, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            return (null, Wrong("Send the file as multipart/form-data, in a field called file."));
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        PaperUpload? upload = null;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var read = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; read++)
            {
                if (read > MostFields || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said))
                {
                    await (upload?.DisposeAsync() ?? ValueTask.CompletedTask);
                    return (null, Wrong(Unreadable));
                }

                var name = HeaderUtilities.RemoveQuotes(said.Name).Value ?? "";
                if (name != "file" && !Known.Contains(name))
                {
                    await (upload?.DisposeAsync() ?? ValueTask.CompletedTask);
                    return (null, Wrong($"“{(name.Length > 40 ? $"{name[..40]}…" : name)}” is no field of a paper. Send file, title, private, exemptParagraphs, publicInterestReason and confidential.", "file"));
                }

                if (name == "file" && upload is not null)
                {
                    await upload.DisposeAsync();
                    return (null, Wrong("Send one file at a time.", "file"));
                }

                if (name != "file")
                {
                    var text = await TextAsync(section.Body, cancellationToken);
                    fields[name] = fields.TryGetValue(name, out var before) ? $"{before},{text}" : text;
                }
                else
                {
                    upload = await PaperUpload.TakeAsync(section.Body, Name(said), limits.Most, cancellationToken);
                    if (upload is null)
                    {
                        return (null, Wrong(limits.TooLarge));
                    }
                }
            }
        }
        catch (BadHttpRequestException refused)
        {
            await (upload?.DisposeAsync() ?? ValueTask.CompletedTask);
            return (null, Wrong(refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? limits.TooLarge : Unreadable));
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            await (upload?.DisposeAsync() ?? ValueTask.CompletedTask);
            return (null, Wrong(Unreadable));
        }

        if (upload is null)
        {
            return (null, Wrong("Choose a file."));
        }

        // Who may have it is never guessed: a word that is not understood would make a private paper public.
        var (hidden, confidential) = (Answer(fields.GetValueOrDefault("private")), Answer(fields.GetValueOrDefault("confidential")));
        var why = WhyOf(fields, confidential ?? false);
        if (hidden is null || confidential is null || (why is not null && hidden is false))
        {
            await upload.DisposeAsync();
            return (null, hidden is null ? Wrong("Say yes or no: is the paper private?", "private")
                : confidential is null ? Wrong("Say yes or no: is the paper confidential?", "confidential")
                : Wrong("A reason for exempting it belongs to a private paper. Say that it is private, or leave the reason out.", "private"));
        }

        return (upload.Said(fields.GetValueOrDefault("title"), hidden.Value, why), null);
    }

    /// <summary>Why private papers are exempt, where something is said of it; a paragraph that is no number is none of the seven.</summary>
    private static Exemption? WhyOf(Dictionary<string, string> fields, bool confidential)
    {
        var paragraphs = (fields.GetValueOrDefault("exemptParagraphs") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Take(20).ToList();
        var reason = fields.GetValueOrDefault("publicInterestReason") ?? "";
        return paragraphs.Count > 0 || reason.Length > 0 || confidential ? new Exemption("", paragraphs, reason, confidential) : null;
    }

    /// <summary>Yes or no, in any of their usual words; no where nothing is said, null where it is neither.</summary>
    private static bool? Answer(string? said) => (said ?? "").Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" => true,
        "" or "FALSE" or "NO" or "OFF" or "0" => false,
        _ => null,
    };

    /// <summary>The file's name in whatever letters, where it is sent so.</summary>
    private static string Name(ContentDispositionHeaderValue said) => (said.FileNameStar.HasValue ? said.FileNameStar : HeaderUtilities.RemoveQuotes(said.FileName)).Value ?? "";

    private static async Task<string> TextAsync(Stream from, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostOfField];
        var read = await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, read);
    }

    private static Outcome.Invalid Wrong(string sentence, string field = "file") => new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] });
}
