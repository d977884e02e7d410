declare module 'mjml' {
  interface Rendered {
    html: string;
    errors: { formattedMessage: string }[];
  }
  export default function mjml2html(
    input: string,
    options?: { fonts?: Record<string, string>; validationLevel?: 'strict' | 'soft' | 'skip' },
  ): Promise<Rendered>;
}
