import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { IdParam } from '../platform/id-param.js';
import { TakesForm } from '../platform/raw-bodies.js';
import { DeliveryReceipts } from './delivery-receipts.service.js';
import { ReceiptAnswerDto } from './messages.dto.js';

const text = { schema: { type: 'string' } };

/** Where gateways tell what became of text messages, and what people answered them. */
@ApiTags('Messages')
@Controller('api/v1/messages')
export class DeliveryReceiptsController {
  constructor(private readonly receipts: DeliveryReceipts) {}

  /** A status callback of Twilio, by its signature. */
  @Post('receipts/twilio/:message')
  @HttpCode(200)
  @TakesForm()
  @ApiBody({ schema: { type: 'object' } })
  @Answers('not-found', 'signature-refused', 'too-many-requests')
  twilio(
    @Param('message', IdParam) message: string,
    @Body() form: object,
    @Req() request: FastifyRequest,
  ): Promise<ReceiptAnswerDto> {
    return this.receipts.ofTwilio(message, form, request);
  }

  /** A call of OVHcloud when the state of a message changes; the token in its address is what opens. */
  @Get('receipts/ovh/:token')
  @Header('cache-control', 'no-store')
  @ApiQuery({ name: 'id', required: false, type: String })
  @ApiQuery({ name: 'ptt', required: false, type: String, description: 'What happened; 4 is delivered' })
  @ApiQuery({ name: 'date', required: false, type: String })
  @Answers('not-found')
  ovh(@Param('token') token: string, @Req() request: FastifyRequest): Promise<ReceiptAnswerDto> {
    // More may stand behind the address than is read.
    return this.receipts.ofOvh(token, request.query as object);
  }

  /** What any other gateway, or a mail server's bounces, tell; the token in its address is what opens. */
  @Post('receipts/generic/:token')
  @HttpCode(200)
  @ApiBody({ schema: { type: 'object' } })
  @Answers('not-found')
  generic(@Param('token') token: string, @Body() body: object): Promise<ReceiptAnswerDto> {
    return this.receipts.ofAnyGateway(token, body);
  }

  /** A text message that somebody answered through Twilio: STOP ends advertising to that number. */
  @Post('replies/twilio')
  @HttpCode(200)
  @TakesForm()
  @ApiBody({ schema: { type: 'object' } })
  @ApiOkResponse({ content: { 'text/xml': text } })
  @Header('content-type', 'text/xml; charset=utf-8')
  @Answers('not-found', 'signature-refused', 'too-many-requests')
  async twilioReply(@Body() form: object, @Req() request: FastifyRequest): Promise<string> {
    await this.receipts.replyByTwilio(form, request);
    return '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';
  }

  /** The same through OVHcloud, which calls an address of the account; the token in it is what opens. */
  @Get('replies/ovh/:token')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiQuery({ name: 'senderid', required: false, type: String, description: 'Also sender, from or number' })
  @ApiQuery({ name: 'message', required: false, type: String, description: 'Also text' })
  @Answers('not-found')
  ovhReply(@Param('token') token: string, @Req() request: FastifyRequest): Promise<void> {
    return this.receipts.replyByOvh(token, request.query as object);
  }

  /** The same through any other gateway. */
  @Post('replies/generic/:token')
  @HttpCode(204)
  @ApiBody({ schema: { type: 'object' } })
  @Answers('not-found')
  genericReply(@Param('token') token: string, @Body() body: object): Promise<void> {
    return this.receipts.replyByAnyGateway(token, body);
  }
}
